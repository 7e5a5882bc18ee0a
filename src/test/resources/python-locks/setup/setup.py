from setuptools import setup

REQUIRES = ["acme-greeting[loud]==2.0", "acme-words==1.0"]

setup(
    name="letters",
    version="1.0",
    py_modules=["letters"],
    install_requires=REQUIRES,
    extras_require={"colour": ["acme-colour==0.5", "acme-terminal==3.0"]},
)

#include <Python.h>

/* The smallest extension there is: that it is imported is the proof. */
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "trial_extension"};

PyMODINIT_FUNC PyInit_trial_extension(void) { return PyModuleDef_Init(&definition); }

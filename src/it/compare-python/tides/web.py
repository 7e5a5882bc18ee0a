"""The web application: what uvicorn serves."""

from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def health(request):
    return JSONResponse({"status": "up"})


app = Starlette(routes=[Route("/health", health)])

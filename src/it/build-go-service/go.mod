module acme.com/stars

go 1.24

require (
	github.com/go-chi/chi/v5 v5.2.0
	github.com/gorilla/handlers v1.5.2
)

require github.com/felixge/httpsnoop v1.0.3 // indirect

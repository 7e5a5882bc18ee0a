// Command stars tells what is known of the brightest stars: GET /stars/sirius.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"

	"github.com/go-chi/chi/v5"
	"github.com/gorilla/handlers"

	"acme.com/stars/internal/catalog"
)

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	router := chi.NewRouter()
	router.Get("/healthz", func(answer http.ResponseWriter, _ *http.Request) {
		if _, err := os.Stat("pages/index.html"); err != nil {
			write(answer, http.StatusServiceUnavailable, map[string]any{"status": err.Error()})
			return
		}
		write(answer, http.StatusOK, map[string]any{"status": "up", "stars": catalog.Size()})
	})
	router.Handle("/*", http.FileServer(http.Dir("pages")))
	router.Get("/stars/{name}", func(answer http.ResponseWriter, request *http.Request) {
		star, known := catalog.Find(chi.URLParam(request, "name"))
		if !known {
			write(answer, http.StatusNotFound, map[string]any{"error": "no such star"})
			return
		}
		write(answer, http.StatusOK, star)
	})
	log.Print("listening on port ", port)
	log.Fatal(http.ListenAndServe(":"+port, handlers.LoggingHandler(os.Stdout, handlers.CompressHandler(router))))
}

func write(answer http.ResponseWriter, status int, body any) {
	answer.Header().Set("Content-Type", "application/json")
	answer.WriteHeader(status)
	if err := json.NewEncoder(answer).Encode(body); err != nil {
		log.Print("the client went away: ", err)
	}
}

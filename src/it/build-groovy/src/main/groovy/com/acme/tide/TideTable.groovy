package com.acme.tide

import com.sun.net.httpserver.HttpServer

/** Tells when the tide is high. */
class TideTable {
    static void main(String[] arguments) {
        def server = HttpServer.create(new InetSocketAddress(8080), 0)
        server.createContext('/') { exchange ->
            def answer = [6, 18].collect { "high at $it" }.join(', ').bytes
            exchange.sendResponseHeaders(200, answer.length)
            exchange.responseBody.withCloseable { it.write(answer) }
        }
        server.start()
    }
}

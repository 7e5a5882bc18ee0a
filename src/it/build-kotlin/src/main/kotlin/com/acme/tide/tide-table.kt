package com.acme.tide

import com.sun.net.httpserver.HttpServer
import java.net.InetSocketAddress
import java.util.Properties

/** Tells the version that the build has filtered into its resources. */
private fun version(): String =
    object {}.javaClass.getResourceAsStream("/tide.properties").use { Properties().apply { load(it) } }.getProperty("version")

fun main() {
    val server = HttpServer.create(InetSocketAddress(8080), 0)
    server.createContext("/") { exchange ->
        val answer = "tide ${version()}".toByteArray()
        exchange.sendResponseHeaders(200, answer.size.toLong())
        exchange.responseBody.use { it.write(answer) }
    }
    server.start()
}

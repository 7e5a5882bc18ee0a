package io.github.dockeroptimizer.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module that serves a port.
 *
 * @param id its name in reports
 * @param name its name for people, with its version where that is known
 */
record GoFramework(String id, String name) {
    /** The module, what reports call it, and people; in the order in which one is taken that is used beside another. */
    private static final List<List<String>> ALL = List.of(
            List.of("github.com/gin-gonic/gin", "gin", "Gin"),
            List.of("github.com/labstack/echo", "echo", "Echo"),
            List.of("github.com/gofiber/fiber", "fiber", "Fiber"),
            List.of("github.com/go-chi/chi", "chi", "chi"),
            List.of("github.com/beego/beego", "beego", "Beego"),
            List.of("github.com/kataras/iris", "iris", "Iris"),
            List.of("github.com/gorilla/mux", "gorilla-mux", "gorilla/mux"),
            List.of("github.com/julienschmidt/httprouter", "httprouter", "httprouter"),
            List.of("github.com/valyala/fasthttp", "fasthttp", "fasthttp"),
            List.of("connectrpc.com/connect", "connect", "Connect"),
            List.of("google.golang.org/grpc", "grpc", "gRPC"));

    /** Returns the one that a module requires itself, or {@code null}. */
    static @Nullable GoFramework of(GoFile module, String path, List<Fact> facts) {
        for (List<String> one : ALL) {
            GoFile.Directive required = module.all("require")
                    .filter(require -> !require.indirect() && require.words().size() > 1)
                    .filter(require ->
                            require.words().get(0).replaceFirst("/v\\d+$", "").equals(one.get(0)))
                    .findFirst()
                    .orElse(null);
            if (required != null) {
                String name = one.get(2) + " " + required.words().get(1).substring(1);
                facts.add(new Fact("framework", name, required.words().get(0) + " in " + path));
                return new GoFramework(one.get(1), name);
            }
        }
        return null;
    }
}

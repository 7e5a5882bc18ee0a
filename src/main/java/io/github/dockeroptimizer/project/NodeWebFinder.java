package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.WebServerImages;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where an application in Node.js listens and where its health can be asked, as its sources say. */
final class NodeWebFinder {
    private static final int USUAL_PORT = 3000;

    private static final Pattern LISTENS = Pattern.compile("\\.listen\\s*\\(");
    private static final List<Pattern> PORTS = List.of(
            Pattern.compile("\\benv(?:\\.PORT|\\[['\"]PORT['\"]])\\s*(?:\\?\\?|\\|\\|)\\s*['\"]?(\\d{2,5})\\b"),
            Pattern.compile("\\.listen\\s*\\(\\s*(\\d{2,5})\\b"),
            Pattern.compile("\\.listen\\s*\\(\\s*\\{[^}]{0,200}?\\bport\\s*:\\s*(\\d{2,5})\\b"),
            Pattern.compile("\\b(?i:port)\\s*=\\s*['\"]?(\\d{2,5})\\b"));
    /** On what listens itself: of a router nobody knows where it is mounted. */
    private static final Pattern HEALTH = Pattern.compile("(?<!outer)\\.(?:get|all)\\s*\\(\\s*['\"`]"
            + "(/(?:_?health|healthz|health-?check|livez|live|readyz|ready|health/(?:live|ready)))/?['\"`]");

    private final Map<String, String> sources;
    private final List<Fact> facts;

    NodeWebFinder(Map<String, String> sources, List<Fact> facts) {
        this.sources = sources;
        this.facts = facts;
    }

    static boolean listens(String source) {
        return LISTENS.matcher(source).find();
    }

    /**
     * Returns where it listens, or {@code null} where it serves no port.
     *
     * @param framework the framework, where that is one of servers
     * @param start how it is started
     */
    ProjectModel.@Nullable Web find(@Nullable Integer declared, @Nullable String framework, NodeStart start) {
        if (declared != null) {
            facts.add(new Fact("port", declared == 0 ? "none" : declared.toString(), "declared as `<port>`"));
            return declared == 0 ? null : web(declared);
        }
        String variable = start.variables().get("PORT");
        if (variable != null && variable.matches("\\d{2,5}")) {
            facts.add(new Fact("port", variable, "script `start` in package.json"));
            return web(Integer.parseInt(variable));
        }
        for (Pattern pattern : PORTS) {
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Matcher matcher = pattern.matcher(source.getValue());
                if (listens(source.getValue()) && matcher.find()) {
                    facts.add(new Fact("port", matcher.group(1), source.getKey()));
                    return web(Integer.parseInt(matcher.group(1)));
                }
            }
        }
        if (framework == null && sources.values().stream().noneMatch(NodeWebFinder::listens)) {
            facts.add(new Fact("port", "none", "no source listens"));
            return null;
        }
        facts.add(new Fact("port", Integer.toString(USUAL_PORT), "usual; the image sets `PORT` to it"));
        return web(USUAL_PORT);
    }

    /** Returns where the web server of a site listens: its first page is the proof that it is there. */
    ProjectModel.Web ofSite(@Nullable Integer declared) {
        boolean named = declared != null && declared > 0;
        int port = named ? declared : WebServerImages.PORT;
        facts.add(new Fact("port", Integer.toString(port), named ? "declared as `<port>`" : "of the web server"));
        facts.add(new Fact("health", "/", "the first page of the site"));
        return new ProjectModel.Web(port, port, "/");
    }

    private ProjectModel.Web web(int port) {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Matcher matcher = HEALTH.matcher(source.getValue());
            if (listens(source.getValue()) && matcher.find()) {
                facts.add(new Fact("health", matcher.group(1), source.getKey()));
                return new ProjectModel.Web(port, port, matcher.group(1));
            }
        }
        return new ProjectModel.Web(port, port, null);
    }
}

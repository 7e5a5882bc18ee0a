package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.plan.BuildFrom;

/** The configuration to paste into a POM. */
final class Snippet {
    private Snippet() {}

    /** Returns the element {@code <plugin>} that builds a variant with every {@code package}. */
    static String of(PluginCoordinates plugin, String variant, BuildFrom from) {
        String buildFrom = from == BuildFrom.SOURCES ? "" : "    <buildFrom>" + from.id() + "</buildFrom>\n";
        return """
                <plugin>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <configuration>
                    <variant>%s</variant>
                %s  </configuration>
                  <executions>
                    <execution>
                      <goals>
                        <goal>build</goal>
                      </goals>
                    </execution>
                  </executions>
                </plugin>
                """
                .formatted(plugin.groupId(), plugin.artifactId(), plugin.version(), variant, buildFrom);
    }
}

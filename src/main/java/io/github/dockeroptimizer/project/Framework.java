package io.github.dockeroptimizer.project;

import org.jspecify.annotations.Nullable;

/** What the application is written with. The set is closed: each has its own health endpoint and way to be started. */
public sealed interface Framework {
    /** Returns the name that reports use, such as {@code spring-boot}. */
    String id();

    /** Returns the name for people, with its version where it has one. */
    String displayName();

    /**
     * Spring Boot, repackaged into an executable archive by its own plugin.
     *
     * @param version such as {@code 3.5.7}
     */
    record SpringBoot(String version) implements Framework {
        @Override
        public String id() {
            return "spring-boot";
        }

        @Override
        public String displayName() {
            return "Spring Boot " + version;
        }

        /** Returns the launcher class of an exploded WAR, which moved with 3.2. */
        public String warLauncher() {
            return "org.springframework.boot.loader." + (isAtLeast(3, 2) ? "launch." : "") + "WarLauncher";
        }

        /** Returns whether it is of this release or a later one. */
        public boolean isAtLeast(int major, int minor) {
            String[] parts = version.split("[.-]", -1);
            int first = number(parts, 0);
            return first > major || (first == major && number(parts, 1) >= minor);
        }

        private static int number(String[] parts, int index) {
            try {
                return index < parts.length ? Integer.parseInt(parts[index]) : 0;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }

    /**
     * Quarkus, packaged by its own plugin.
     *
     * @param version such as {@code 3.27.0}, or empty where no dependency says it
     * @param plugin what packages it, with its version, or {@code null} where the POM does not say that
     */
    record Quarkus(String version, @Nullable String plugin) implements Framework {
        @Override
        public String id() {
            return "quarkus";
        }

        @Override
        public String displayName() {
            return ("Quarkus " + version).strip();
        }
    }

    /**
     * Micronaut.
     *
     * @param version such as {@code 4.9.0}, or empty where no dependency says it
     */
    record Micronaut(String version) implements Framework {
        @Override
        public String id() {
            return "micronaut";
        }

        @Override
        public String displayName() {
            return ("Micronaut " + version).strip();
        }
    }

    /**
     * Dropwizard, which is started with a command and a configuration file.
     *
     * @param version such as {@code 4.0.14}, or empty where no dependency says it
     */
    record Dropwizard(String version) implements Framework {
        @Override
        public String id() {
            return "dropwizard";
        }

        @Override
        public String displayName() {
            return ("Dropwizard " + version).strip();
        }
    }

    /**
     * A WAR, for a servlet container that is not in it.
     *
     * @param generation the servlet specification it is written for
     */
    record Servlet(Generation generation) implements Framework {
        /** The servlet specifications that need different containers. */
        public enum Generation {
            /** Up to Servlet 4.0, packages {@code javax.servlet}. */
            JAVAX,
            /** Servlet 5.0 and 6.0, packages {@code jakarta.servlet}. */
            JAKARTA,
            /** Servlet 6.1 and newer. */
            JAKARTA_61
        }

        @Override
        public String id() {
            return "servlet";
        }

        @Override
        public String displayName() {
            return "WAR";
        }
    }

    /**
     * Java with whatever libraries, none of which changes how the application is packaged or started.
     *
     * @param displayName the form of its artifact: {@code plain jar}, {@code shaded jar}
     */
    record PlainJava(String displayName) implements Framework {
        @Override
        public String id() {
            return "plain";
        }
    }
}

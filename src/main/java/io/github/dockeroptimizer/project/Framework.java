package io.github.dockeroptimizer.project;

/** What makes the application start. The set is closed: each kind has its own way to be split into layers. */
public sealed interface Framework {
    /** Returns the name that reports use, such as {@code spring-boot}. */
    String id();

    /** Returns the name for people, with its version where it has one. */
    String displayName();

    /**
     * Spring Boot, repackaged into an executable jar by its own plugin.
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

        /**
         * Returns whether the jar understands {@code -Djarmode=tools}, which came with 3.3; {@code layertools} went with
         * 4.1.
         */
        public boolean hasJarmodeTools() {
            String[] parts = version.split("[.-]", -1);
            int major = number(parts, 0);
            return major > 3 || (major == 3 && number(parts, 1) >= 3);
        }

        /** Returns the launcher class of an exploded jar, which moved with 3.2. */
        public String launcherClass() {
            String[] parts = version.split("[.-]", -1);
            int major = number(parts, 0);
            boolean moved = major > 3 || (major == 3 && number(parts, 1) >= 2);
            return moved
                    ? "org.springframework.boot.loader.launch.JarLauncher"
                    : "org.springframework.boot.loader.JarLauncher";
        }

        private static int number(String[] parts, int index) {
            try {
                return index < parts.length ? Integer.parseInt(parts[index]) : 0;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }

    /** A jar with a main class, and its libraries beside it. */
    record PlainJar() implements Framework {
        @Override
        public String id() {
            return "plain";
        }

        @Override
        public String displayName() {
            return "plain jar";
        }
    }
}

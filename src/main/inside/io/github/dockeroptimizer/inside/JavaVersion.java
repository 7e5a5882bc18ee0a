package io.github.dockeroptimizer.inside;

/** A version of Java, as far as archives of classes depend on it. */
final class JavaVersion {
    private final String text;
    private final int feature;
    private final int update;

    JavaVersion(String text) {
        this.text = text;
        String[] parts = text.split("[.+_-]", -1);
        this.feature = number(parts, 0);
        this.update = number(parts, 2);
    }

    static JavaVersion current() {
        return new JavaVersion(System.getProperty("java.version"));
    }

    private static int number(String[] parts, int index) {
        return index < parts.length && parts[index].matches("\\d{1,4}") ? Integer.parseInt(parts[index]) : 0;
    }

    /** Says whether it archives what a class list names. Before 17 heaps of other sizes than the archive's are refused. */
    boolean hasClassArchive() {
        return feature >= 17;
    }

    /** Says whether it writes AOT caches, and refuses those of other jars: 25.0.4 is the first (JDK-8377932). */
    boolean hasSafeAotCache() {
        return feature > 26 || (feature == 26 && update >= 2) || (feature == 25 && update >= 4);
    }

    @Override
    public String toString() {
        return text;
    }
}

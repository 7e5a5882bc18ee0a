package io.github.dockeroptimizer.stack;

import io.github.dockeroptimizer.OptimizerException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an application is written in. The set is closed: each has its own analysis, plan and templates. */
public enum Stack {
    /** Java and the other languages of its virtual machine, built by Maven. */
    JAVA,
    /** Python, built by pip. */
    PYTHON,
    /** Rust, built by Cargo. */
    RUST,
    /** JavaScript and TypeScript on Node.js, built by npm, pnpm or Yarn. */
    NODE,
    /** Go, built by its own command. */
    GO;

    /** Returns the name that users write, and the folder of its templates: {@code python}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what is known of it. */
    public StackKnowledge knowledge() {
        return switch (this) {
            case JAVA -> JavaStack.KNOWLEDGE;
            case PYTHON -> PythonStack.KNOWLEDGE;
            case RUST -> RustStack.KNOWLEDGE;
            case NODE -> NodeStack.KNOWLEDGE;
            case GO -> GoStack.KNOWLEDGE;
        };
    }

    /** Returns the variants that its images can have, in the order of comparisons. */
    public List<Variant> variants() {
        return knowledge().images().variants();
    }

    /**
     * Returns the stack a user means.
     *
     * @throws OptimizerException for any other word
     */
    public static Stack parse(String text) {
        for (Stack stack : values()) {
            if (stack.id().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return stack;
            }
        }
        String known =
                Arrays.stream(values()).map(stack -> "`" + stack.id() + "`").collect(Collectors.joining(", "));
        throw new OptimizerException(
                "`<stack>` is \"" + text + "\", expected one of " + known + ".",
                "Correct `<stack>` (`-Ddocker-optimizer.stack`), or leave it out: files such as `pyproject.toml` tell.");
    }
}

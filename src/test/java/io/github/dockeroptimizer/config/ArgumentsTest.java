package io.github.dockeroptimizer.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void aLineIsSplitAtBlanks() {
        assertThat(Arguments.split("  -Pproduction \t -Dx=1\n-U ")).containsExactly("-Pproduction", "-Dx=1", "-U");
    }

    @Test
    void blanksWithinQuotesBelongToTheArgument() {
        assertThat(Arguments.split("-Da=\"one two\" '-Db=three four' \"\""))
                .containsExactly("-Da=one two", "-Db=three four", "");
    }

    @Test
    void aQuoteWithinTheOtherKindOfQuotesIsKept() {
        assertThat(Arguments.split("-Da=\"it's\" -Db='say \"hi\"'")).containsExactly("-Da=it's", "-Db=say \"hi\"");
    }

    @Test
    void dollarsAndBackslashesAreNothingSpecial() {
        assertThat(Arguments.split("-Da=\"$1 \\x\"")).containsExactly("-Da=$1 \\x");
    }

    @Test
    void noLineIsNoArguments() {
        assertThat(Arguments.split(null)).isEmpty();
        assertThat(Arguments.split("  ")).isEmpty();
    }
}

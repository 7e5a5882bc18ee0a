package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TomlFileTest {
    @TempDir
    Path folder;

    @Test
    void valuesAreFoundInTablesOfEveryNotation() throws IOException {
        TomlFile file = read(
                """
                name = "quotes" # of the day
                [project.scripts]
                quotes-web = "quotes.web:main"
                "quotes.job" = 'quotes.job:main'
                [tool]
                poetry.version = "1.4.0"
                poetry.extras = { fast = ["uvloop>=0.20", "httptools"] }
                [[bin]]
                name = "a"
                [[bin]]
                name = "b"
                edition = 2021
                """);

        assertThat(file.text("name")).isEqualTo("quotes");
        assertThat(file.table("project", "scripts").names()).containsExactly("quotes-web", "quotes.job");
        assertThat(file.table("project", "scripts").text("quotes.job")).isEqualTo("quotes.job:main");
        assertThat(file.text("tool", "poetry", "version")).isEqualTo("1.4.0");
        assertThat(file.table("tool", "poetry").texts("extras", "fast")).containsExactly("uvloop>=0.20", "httptools");
        assertThat(file.tables("bin")).extracting(bin -> bin.text("name")).containsExactly("a", "b");
        assertThat(file.tables("bin").get(1).text("edition")).isEqualTo("2021");
    }

    @Test
    void whatIsNotThereIsEmpty() throws IOException {
        TomlFile file = read("name = \"quotes\"\n");

        assertThat(file.text("project", "name")).isNull();
        assertThat(file.has("project")).isFalse();
        assertThat(file.texts("name")).isEmpty();
        assertThat(file.table("project").names()).isEmpty();
        assertThat(TomlFile.read(folder.resolve("other.toml")).has("name")).isFalse();
    }

    @Test
    void aMistakeIsNamedWithItsLine() {
        assertThatThrownBy(() -> read("[project]\nname = \"quotes\"\nversion = 1.x\n"))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("pyproject.toml is no TOML, line 3: ");
    }

    private TomlFile read(String text) throws IOException {
        return TomlFile.read(Files.writeString(folder.resolve("pyproject.toml"), text));
    }
}

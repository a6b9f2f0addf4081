package dev.baize.launcher.program;

import dev.baize.launcher.LauncherException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProgramTest {
    @Test
    void get_nameOfTheCommand_isItsProgram() {
        assertThat(Program.get("evaluate", "privacy")).isEqualTo(Program.EVALUATE_PRIVACY);
        assertThat(Program.get("bench", "serving")).isEqualTo(Program.BENCH_SERVING);
    }

    @Test
    void get_nameOfAnotherCommand_isRefusedAndTheKnownAreNamed() {
        assertThatThrownBy(() -> Program.get("bench", "privacy"))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("serving")
                .hasMessageNotContaining("recommendation");
    }
}

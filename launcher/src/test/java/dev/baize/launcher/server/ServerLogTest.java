package dev.baize.launcher.server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class ServerLogTest {
    @TempDir
    Path folder;

    @Test
    void findFailure_nestedExceptions_givesTheInnermostSentence() throws IOException {
        assertThat(logOf(
                                "[25/11/26 04:00:00] 0000003a E CWWKZ0002E: An exception occurred while starting the application"
                                        + " baize. The exception message was: com.ibm.ws.container.service.state.StateChangeException:"
                                        + " org.jboss.weld.exceptions.DeploymentException: java.lang.IllegalStateException:"
                                        + " The database cannot be reached (Connection refused): check BAIZE_DB_URL.")
                        .findFailure())
                .hasValue("The database cannot be reached (Connection refused): check BAIZE_DB_URL.");
    }

    @Test
    void findFailure_reasonLoggedBeforeTheSummary_givesTheReason() throws IOException {
        assertThat(logOf(
                                "E SRVE0283E: Exception caught while initializing context: java.lang.IllegalStateException: The"
                                        + " database refuses the user.\n\tat dev.baize.Any.start(Any.java:1)\nE CWWKZ0002E: An exception"
                                        + " occurred while starting the application baize. The exception message was:"
                                        + " com.ibm.ws.container.service.state.StateChangeException: startWebApplication")
                        .findFailure())
                .hasValue("The database refuses the user.");
    }

    @Test
    void findFailure_withoutException_givesLibertysSentence() throws IOException {
        assertThat(logOf("E CWWKZ0014E: The application baize could not be started, as it was not found.")
                        .findFailure())
                .hasValue("The application baize could not be started, as it was not found.");
    }

    @Test
    void findFailure_startedApplication_givesNothing() throws IOException {
        assertThat(logOf("A CWWKZ0001I: Application baize started in 9.1 seconds.")
                        .findFailure())
                .isEmpty();
    }

    private ServerLog logOf(String line) throws IOException {
        return new ServerLog(Files.writeString(folder.resolve("messages.log"), line + System.lineSeparator()));
    }
}

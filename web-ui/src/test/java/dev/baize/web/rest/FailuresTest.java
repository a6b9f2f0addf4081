package dev.baize.web.rest;

import dev.baize.domain.DomainException;
import dev.baize.domain.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.sql.SQLException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.ProcessingException;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "INVALID, GET, 400",
        "INVALID, POST, 422",
        "NOT_FOUND, GET, 404",
        "CONFLICT, POST, 409",
        "FORBIDDEN, POST, 403",
        "TOO_LARGE, POST, 413",
        "UNAVAILABLE, POST, 503"
    })
    void explain_domainException_hasTheStatusOfItsKind(DomainException.Kind kind, String method, int status) {
        var problem = Failures.explain(new DomainException(kind, "price", "price must be positive"), method)
                .orElseThrow();

        assertThat(problem.type().status()).isEqualTo(status);
        assertThat(problem.errors()).containsExactly(new Problem.FieldError("price", "price must be positive"));
    }

    @Test
    void explain_malformedJsonInsideWrappings_saysWhere() {
        var failure = new ProcessingException(
                new JsonbException("read", new JsonParsingException("Unexpected 'secret'", location(3, 14))));

        var problem = Failures.explain(failure, "POST").orElseThrow();

        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED);
        assertThat(problem.getMessage()).contains("line 3, column 14").doesNotContain("secret");
    }

    @Test
    void explain_wrongTypeOfAProperty_namesItAsOnTheWire() {
        var failure = new JsonbException(
                "Unable to deserialize property 'allowedOrigins' because of: Cannot parse 'someone@example.org'");

        var problem = Failures.explain(failure, "POST").orElseThrow();

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID);
        assertThat(problem.errors())
                .containsExactly(new Problem.FieldError("allowed_origins", "allowed_origins has the wrong type"));
        assertThat(problem.getMessage()).doesNotContain("example.org");
    }

    @Test
    void explain_bodyCutOffAtItsLimit_isTooLargeThoughTheReaderSaysMalformed() {
        var failure = new ProcessingException(new JsonException("I/O error", new BodyTooLargeException(1_048_576)));

        var problem = Failures.explain(failure, "POST").orElseThrow();

        assertThat(problem.type()).isEqualTo(ProblemType.TOO_LARGE);
        assertThat(problem.getMessage()).contains("1,048,576");
    }

    @Test
    void explain_databaseOutOfReach_isTemporary() {
        var failure = new StorageException("Reading", new SQLException("Communications link failure", "08S01"));

        var problem = Failures.explain(failure, "GET").orElseThrow();

        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(problem.headers()).containsKey("Retry-After");
    }

    @Test
    void explain_anythingElse_isUnforeseen() {
        assertThat(Failures.explain(new IllegalStateException("boom"), "GET")).isEmpty();
        assertThat(Failures.explain(new IOException("disk"), "GET")).isEmpty();
        assertThat(Failures.explain(new StorageException("Reading", new SQLException("x", "42000", 1064)), "GET"))
                .isEmpty();
    }

    private static JsonLocation location(long line, long column) {
        return new JsonLocation() {
            @Override
            public long getLineNumber() {
                return line;
            }

            @Override
            public long getColumnNumber() {
                return column;
            }

            @Override
            public long getStreamOffset() {
                return 0;
            }
        };
    }
}

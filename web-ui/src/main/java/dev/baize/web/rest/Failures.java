package dev.baize.web.rest;

import dev.baize.domain.DomainException;
import dev.baize.domain.storage.StorageException;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;

/// Finds in a failure, or in what caused it, the problem a caller can act on.
final class Failures {
    private static final Pattern PARAMETER = Pattern.compile("Param\\(\"([a-z_]{1,40})\"\\)");
    private static final Pattern PROPERTY = Pattern.compile("property '([A-Za-z]{1,40})'");
    private static final String BUSY_SECONDS = "5";

    private Failures() {}

    /// @param method HTTP method of the call
    /// @return empty when nothing is known of this kind of failure
    static Optional<ProblemException> explain(Throwable failure, String method) {
        return causes(failure)
                .flatMap(cause -> Stream.ofNullable(explainOne(cause, method)))
                .findFirst();
    }

    /// Causes before effects: what a container wrapped is nearer to the truth than the wrapping.
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Failures::hasDepth, Throwable::getCause).toList().reversed().stream();
    }

    private static boolean hasDepth(@Nullable Throwable failure) {
        return failure != null;
    }

    private static @Nullable ProblemException explainOne(Throwable failure, String method) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case DomainException domain -> domain(domain, method);
            case BodyTooLargeException large -> large.toProblem();
            case JsonParsingException json -> parsing(json);
            case JsonbException json -> binding(json);
            case JsonException _ -> new ProblemException(ProblemType.MALFORMED, "The body is not well-formed JSON.");
            case StorageException storage when isUnreachable(storage.getCause()) -> busy();
            case SQLException sql when isUnreachable(sql) -> busy();
            case NotFoundException notFound
            when notFound.getCause() instanceof IllegalArgumentException -> parameter(notFound);
            case NotAllowedException notAllowed -> notAllowed(notAllowed);
            case WebApplicationException web -> byStatus(web.getResponse().getStatus());
            default -> null;
        };
    }

    private static ProblemException domain(DomainException e, String method) {
        String detail = e.getMessage() == null ? "" : e.getMessage();
        return switch (e.kind()) {
            case INVALID -> new ProblemException(carriesBody(method), e.field(), detail);
            case NOT_FOUND -> new ProblemException(ProblemType.NOT_FOUND, e.field(), detail);
            case CONFLICT -> new ProblemException(ProblemType.CONFLICT, e.field(), detail);
            case FORBIDDEN -> new ProblemException(ProblemType.FORBIDDEN, e.field(), detail);
            case TOO_LARGE -> new ProblemException(ProblemType.TOO_LARGE, e.field(), detail);
            case UNAVAILABLE ->
                new ProblemException(ProblemType.UNAVAILABLE, e.field(), detail)
                        .with(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
        };
    }

    private static ProblemType carriesBody(String method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.DELETE)
                ? ProblemType.INVALID_PARAMETER
                : ProblemType.INVALID;
    }

    private static ProblemException parsing(JsonParsingException e) {
        var where = e.getLocation();
        return new ProblemException(
                ProblemType.MALFORMED,
                "The body is not well-formed JSON: see line " + where.getLineNumber() + ", column "
                        + where.getColumnNumber() + ".");
    }

    private static ProblemException binding(JsonbException e) {
        Matcher property = PROPERTY.matcher(String.valueOf(e.getMessage()));
        if (property.find()) {
            String field = snakeCase(property.group(1));
            return new ProblemException(ProblemType.INVALID, field, field + " has the wrong type");
        }
        return new ProblemException(ProblemType.INVALID, "The body does not have the form this call expects.");
    }

    private static ProblemException parameter(NotFoundException e) {
        Matcher parameter = PARAMETER.matcher(String.valueOf(e.getMessage()));
        return parameter.find()
                ? new ProblemException(
                        ProblemType.INVALID_PARAMETER, parameter.group(1), parameter.group(1) + " has the wrong type")
                : new ProblemException(ProblemType.INVALID_PARAMETER, "A parameter has the wrong type.");
    }

    private static ProblemException notAllowed(NotAllowedException e) {
        String allowed = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        var problem = new ProblemException(
                ProblemType.METHOD_NOT_ALLOWED, "This address knows: " + (allowed == null ? "other methods" : allowed));
        return allowed == null ? problem : problem.with(HttpHeaders.ALLOW, allowed);
    }

    private static @Nullable ProblemException byStatus(int status) {
        return switch (status) {
            case 400 -> new ProblemException(ProblemType.MALFORMED, "The request cannot be read.");
            case 401 -> new ProblemException(ProblemType.UNAUTHENTICATED, "A valid API key is needed.");
            case 403 -> new ProblemException(ProblemType.FORBIDDEN, "The key may not do this.");
            case 404 -> new ProblemException(ProblemType.NOT_FOUND, "There is nothing at this address; see /openapi.");
            case 406 ->
                new ProblemException(
                        ProblemType.NOT_ACCEPTABLE, "This call answers with other content types; see /openapi.");
            case 409 -> new ProblemException(ProblemType.CONFLICT, "The state of things forbids it.");
            case 413 -> new ProblemException(ProblemType.TOO_LARGE, "The request is too large.");
            case 415 ->
                new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "This call takes other content types; see /openapi.");
            case 422 -> new ProblemException(ProblemType.INVALID, "A field breaks a rule.");
            case 503 -> busy();
            default -> null;
        };
    }

    private static ProblemException busy() {
        return new ProblemException(
                        ProblemType.UNAVAILABLE, "The database cannot be reached just now; try again in a moment.")
                .with(HttpHeaders.RETRY_AFTER, BUSY_SECONDS);
    }

    /// SQL states of class 08 are failures of the connection, as the SQL standard has it.
    private static boolean isUnreachable(@Nullable Throwable cause) {
        return cause instanceof java.sql.SQLTransientConnectionException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("08");
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}

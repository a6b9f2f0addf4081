package dev.baize.web.rest;

import dev.baize.domain.Ids;
import org.jspecify.annotations.Nullable;

import java.util.logging.Level;
import java.util.logging.Logger;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// Answers every failure with problem details. What nobody foresaw is logged once, under an id, and told to the
/// caller by that id only.
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Context
    private @Nullable UriInfo uri;

    @Context
    private @Nullable Request request;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        return Failures.explain(failure, request == null ? "" : request.getMethod())
                .map(problem -> answer(problem, null))
                .orElseGet(() -> unforeseen(failure));
    }

    private Response unforeseen(Throwable failure) {
        String logId = Ids.newId();
        LOG.log(Level.SEVERE, failure, () -> "Unforeseen failure " + logId);
        return answer(
                new ProblemException(
                        ProblemType.INTERNAL, "The failure is in the server's log under the id given as log_id."),
                logId);
    }

    private Response answer(ProblemException problem, @Nullable String logId) {
        ProblemType type = problem.type();
        String path = uri == null ? "" : uri.getRequestUri().getRawPath();
        String detail = problem.getMessage() == null ? type.title() : problem.getMessage();
        var body =
                new Problem(type.uri(), type.title(), type.status(), detail, withoutIds(path), problem.errors(), logId);
        var response = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body);
        problem.headers().forEach(response::header);
        return response.build();
    }

    /// A customer's id may be an e-mail address, which has no place in logs of problems.
    private static String withoutIds(String path) {
        return path.replaceAll("(/customers/)[^/]+", "$1{id}");
    }
}

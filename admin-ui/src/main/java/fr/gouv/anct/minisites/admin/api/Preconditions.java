package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Checks {@code If-Match} (RFC 9110), the version that a client has read before it changes an object. */
@Component
public class Preconditions {

    private final ApiProblems problems;

    Preconditions(ApiProblems problems) {
        this.problems = problems;
    }

    /**
     * Accepts a change by a client that has read the current version.
     *
     * @param now as it would be answered
     * @throws fr.gouv.anct.minisites.admin.routing.ProblemException 428 when the request has no precondition, 412 when it
     *     names another version
     */
    public void require(AdmittedRequest request, Object now) {
        List<String> seen = request.request().headers().header(HttpHeaders.IF_MATCH).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        if (seen.isEmpty()) {
            throw problems.preconditionRequired();
        }
        if (!seen.contains("*") && !seen.contains(JsonResponses.tag(now))) {
            throw problems.preconditionFailed();
        }
    }
}

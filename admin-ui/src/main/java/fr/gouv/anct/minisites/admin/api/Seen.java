package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.admin.shell.Call;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Which state of a thing a program has seen before it changes it: the {@code If-Match} of RFC 9110. */
@Component
public class Seen {

    private final Problems problems;

    Seen(Problems problems) {
        this.problems = problems;
    }

    /**
     * Lets a change pass whose author knows the thing as it is now.
     *
     * @param now as it would be answered
     * @throws fr.gouv.anct.minisites.admin.shell.ProblemException 428 when the call does not say what was seen, 412 when it
     *     was something else
     */
    public void require(Call call, Object now) {
        List<String> seen = call.request().headers().header(HttpHeaders.IF_MATCH).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        if (seen.isEmpty()) {
            throw problems.unseen();
        }
        if (!seen.contains("*") && !seen.contains(JsonAnswers.tag(now))) {
            throw problems.overtaken();
        }
    }
}

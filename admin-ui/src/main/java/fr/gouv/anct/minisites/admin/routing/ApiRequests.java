package fr.gouv.anct.minisites.admin.routing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Recognises requests to the API and reads their bearer tokens. */
public final class ApiRequests {

    /** Root path of the API. */
    public static final String ROOT = "/api/v1";

    /** Prefix of the problem types. */
    public static final String PROBLEM = "urn:minisites:problem:";

    private static final List<String> VERSION = List.of("api", "v1");

    private static final Pattern SCHEME = Pattern.compile("(?i)Bearer(?: +(.*))?");

    private ApiRequests() {}

    /** Whether errors are answered as problem details: true for every path that an API client could try. */
    public static boolean isUnder(ServerHttpRequest request) {
        return startsWith(request, List.of("api"));
    }

    public static boolean reads(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
    }

    /** Returns the bearer token of a request under {@link #ROOT}; a token sent to any other path is ignored. */
    public static Optional<String> token(ServerHttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
                .filter(_ -> startsWith(request, VERSION))
                .map(value -> SCHEME.matcher(value.strip()))
                .filter(Matcher::matches)
                .map(found -> Objects.requireNonNullElse(found.group(1), ""));
    }

    /** Compares decoded segments, as routes do: an escaped letter leads to the same route. */
    private static boolean startsWith(ServerHttpRequest request, List<String> segments) {
        List<String> first = request.getPath().pathWithinApplication().elements().stream()
                .limit(2L * segments.size())
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(element -> ((PathContainer.PathSegment) element).valueToMatch())
                .toList();
        return first.equals(segments);
    }
}

package fr.gouv.anct.minisites.admin.shell;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The part of the back office that programs call: what differs there, the pages of persons do not know. */
public final class Api {

    /** Where it starts. */
    public static final String ROOT = "/api/v1";

    /** What the types of our problems start with. */
    static final String PROBLEM = "urn:minisites:problem:";

    private static final Pattern SCHEME = Pattern.compile("(?i)Bearer(?: +(.*))?");

    private Api() {}

    /** Whether errors are told to a program; every address that it could try counts. */
    static boolean isUnder(ServerHttpRequest request) {
        String path = request.getPath().value();
        return path.equals("/api") || path.startsWith("/api/");
    }

    static boolean reads(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
    }

    /** The token that a program presents; elsewhere than here none counts. */
    static Optional<String> token(ServerHttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
                .filter(value -> request.getPath().value().startsWith(ROOT + "/"))
                .map(value -> SCHEME.matcher(value.strip()))
                .filter(Matcher::matches)
                .map(found -> Objects.requireNonNullElse(found.group(1), ""));
    }
}

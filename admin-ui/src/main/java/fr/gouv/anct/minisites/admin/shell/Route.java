package fr.gouv.anct.minisites.admin.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * An address of the back office with its guard: there is no route without one.
 *
 * @param method GET answers HEAD too
 * @param pattern a path with variables, for example {@code /sites/{site}}
 * @param operation what the document of the API says of it; none for the screens of persons
 */
public record Route(
        HttpMethod method,
        String pattern,
        Guard guard,
        Handler handler,
        @Nullable Operation operation) {

    public static Route get(String pattern, Guard guard, Handler handler) {
        return new Route(HttpMethod.GET, pattern, guard, handler, null);
    }

    public static Route put(String pattern, Guard guard, Handler handler) {
        return new Route(HttpMethod.PUT, pattern, guard, handler, null);
    }

    public static Route delete(String pattern, Guard guard, Handler handler) {
        return new Route(HttpMethod.DELETE, pattern, guard, handler, null);
    }

    public static Route post(String pattern, Guard guard, Handler handler) {
        return new Route(HttpMethod.POST, pattern, guard, handler, null);
    }

    /** The same, with what programs are told of it. */
    public Route told(Operation what) {
        return new Route(method, pattern, guard, handler, what);
    }
}

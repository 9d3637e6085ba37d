package fr.gouv.anct.minisites.admin.shell;

import org.springframework.http.HttpMethod;

/**
 * An address of the back office with its guard: there is no route without one.
 *
 * @param method GET answers HEAD too
 * @param pattern a path with variables, for example {@code /sites/{site}}
 */
public record Route(HttpMethod method, String pattern, Guard guard, Handler handler) {

    public static Route get(String pattern, Guard guard, Handler handler) {
        return new Route(HttpMethod.GET, pattern, guard, handler);
    }

    public static Route put(String pattern, Guard guard, Handler handler) {
        return new Route(HttpMethod.PUT, pattern, guard, handler);
    }

    public static Route delete(String pattern, Guard guard, Handler handler) {
        return new Route(HttpMethod.DELETE, pattern, guard, handler);
    }

    public static Route post(String pattern, Guard guard, Handler handler) {
        return new Route(HttpMethod.POST, pattern, guard, handler);
    }
}

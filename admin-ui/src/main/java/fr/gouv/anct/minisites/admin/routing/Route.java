package fr.gouv.anct.minisites.admin.routing;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Path pattern and method of the back office with its handler and its mandatory guard.
 *
 * @param method GET answers HEAD too
 * @param pattern a path with variables, for example {@code /sites/{site}}
 * @param operation its description in the OpenAPI document; null for HTML screens
 */
public record Route(
        HttpMethod method,
        String pattern,
        Guard guard,
        RouteHandler handler,
        @Nullable ApiOperation operation) {

    public static Route get(Path path, Guard guard, RouteHandler handler) {
        return get(path.pattern(), guard, handler);
    }

    public static Route get(String pattern, Guard guard, RouteHandler handler) {
        return new Route(HttpMethod.GET, pattern, guard, handler, null);
    }

    public static Route put(String pattern, Guard guard, RouteHandler handler) {
        return new Route(HttpMethod.PUT, pattern, guard, handler, null);
    }

    public static Route delete(String pattern, Guard guard, RouteHandler handler) {
        return new Route(HttpMethod.DELETE, pattern, guard, handler, null);
    }

    public static Route post(Path path, Guard guard, RouteHandler handler) {
        return post(path.pattern(), guard, handler);
    }

    public static Route post(String pattern, Guard guard, RouteHandler handler) {
        return new Route(HttpMethod.POST, pattern, guard, handler, null);
    }

    /** Returns a copy with its description for the API document. */
    public Route documentedBy(ApiOperation what) {
        return new Route(method, pattern, guard, handler, what);
    }
}

package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.web.util.UriUtils;

/**
 * Address of a screen: the pattern of its routes and the links to it, written once. Its type says which objects a link
 * needs, in the order of the pattern's variables.
 */
public sealed interface Path {

    /** Returns the pattern of its routes, for example {@code /sites/{site}/redirections/{redirect}}. */
    String pattern();

    /** Returns an address without variables. */
    static Fixed of(String path) {
        return new Fixed(path);
    }

    /** Returns an address of a site; below an empty path, its first screen. */
    static One<Tenant> site(String below) {
        return new One<>("/sites/{site}" + below);
    }

    /** Returns an address of a site request, for its requester. */
    static One<SiteRequest> request(String below) {
        return new One<>("/demande/{request}" + below);
    }

    /** Returns a link with a further query parameter. */
    static String query(String link, String name, Object value) {
        return link + (link.contains("?") ? "&" : "?") + name + "="
                + UriUtils.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    /** Address without variables. */
    record Fixed(String pattern) implements Path {

        /** Returns the address below this one. */
        public Fixed at(String below) {
            return new Fixed(pattern + below);
        }

        /** Returns the address of one object below this one, by its id. */
        public One<UUID> id(String variable) {
            return segment(variable);
        }

        /** Returns the address of one object below this one, by the text of a segment, such as a number. */
        public <A> One<A> segment(String variable) {
            return new One<>(pattern + "/{" + variable + "}");
        }

        public String link() {
            return pattern;
        }
    }

    /** Address of one object. */
    record One<A>(String pattern) implements Path {

        /** Returns the address below this one. */
        public One<A> at(String below) {
            return new One<>(pattern + below);
        }

        /** Returns the address of one object below this one, by its id. */
        public Two<A, UUID> id(String variable) {
            return segment(variable);
        }

        /** Returns the address of one object below this one, by the text of a segment, such as a number. */
        public <B> Two<A, B> segment(String variable) {
            return new Two<>(pattern + "/{" + variable + "}");
        }

        public String link(A object) {
            return filled(pattern, object);
        }

        /** Returns the link where only the segment is known that names the object, such as the slug of a site. */
        public String linkOf(String segment) {
            return filled(pattern, segment);
        }
    }

    /** Address of an object within another. */
    record Two<A, B>(String pattern) implements Path {

        /** Returns the address below this one. */
        public Two<A, B> at(String below) {
            return new Two<>(pattern + below);
        }

        /** Returns the address of one object below this one, by its id. */
        public Three<A, B, UUID> id(String variable) {
            return segment(variable);
        }

        /** Returns the address of one object below this one, by the text of a segment, such as a number. */
        public <C> Three<A, B, C> segment(String variable) {
            return new Three<>(pattern + "/{" + variable + "}");
        }

        public String link(A outer, B inner) {
            return filled(pattern, outer, inner);
        }

        /** Returns the link where only the segment is known that names the outer object, such as the slug of a site. */
        public String linkOf(String segment, B inner) {
            return filled(pattern, segment, inner);
        }
    }

    /** Address of an object two levels deep. */
    record Three<A, B, C>(String pattern) implements Path {

        /** Returns the address below this one. */
        public Three<A, B, C> at(String below) {
            return new Three<>(pattern + below);
        }

        public String link(A outer, B middle, C inner) {
            return filled(pattern, outer, middle, inner);
        }
    }

    private static String filled(String pattern, Object... objects) {
        StringBuilder link = new StringBuilder();
        int end = 0;
        for (Object object : objects) {
            int start = pattern.indexOf('{', end);
            link.append(pattern, end, start)
                    .append(UriUtils.encodePathSegment(segment(object), StandardCharsets.UTF_8));
            end = pattern.indexOf('}', start) + 1;
        }
        return link.append(pattern, end, pattern.length()).toString();
    }

    private static String segment(Object object) {
        return switch (object) {
            case Tenant site -> site.slug();
            case SiteRequest request -> request.id().toString();
            default -> object.toString();
        };
    }
}

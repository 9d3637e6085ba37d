package fr.gouv.anct.minisites.outside;

import fr.gouv.anct.minisites.validation.Coded;

/** Why an outside service has given no usable answer. */
public enum OutsideFault implements Coded {
    /** No connection. */
    UNREACHABLE,
    /** No answer, or no whole answer, within the time limit. */
    TIMEOUT,
    /** 401 or 403: the key is missing, wrong or expired. */
    KEY_REFUSED,
    /** 429 or 503. */
    BUSY,
    /** 404 or 410: there is no such thing. */
    NOT_FOUND,
    /** Another status than 200. */
    STATUS,
    /** 3xx: redirects are not followed. */
    REDIRECTED,
    /** More bytes than the limit. */
    TOO_LARGE,
    /** A content type or a body that is not JSON. */
    NOT_JSON,
    /** An address that is not below the configured one, or a host that resolves to a private address. */
    FOREIGN_ADDRESS,
    /** A list with more pages than the limit, or whose pages repeat. */
    ENDLESS,
    /** A list that ended before the number of entries that it announced. */
    INCOMPLETE,
    /** JSON of another shape. */
    UNEXPECTED,
    /** A fault of the platform. */
    INTERNAL
}

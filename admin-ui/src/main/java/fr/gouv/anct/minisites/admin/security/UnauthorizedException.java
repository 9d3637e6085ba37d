package fr.gouv.anct.minisites.admin.security;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Signals to a program that it is not authenticated (401), with the expected challenge (RFC 6750). */
public class UnauthorizedException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;
    private static final String REALM = "Bearer realm=\"mini-sites\"";

    private final String challenge;

    private UnauthorizedException(String challenge) {
        super(HttpStatus.UNAUTHORIZED);
        this.challenge = challenge;
    }

    public static UnauthorizedException noToken() {
        return new UnauthorizedException(REALM);
    }

    static UnauthorizedException wrongToken() {
        return new UnauthorizedException(REALM + ", error=\"invalid_token\"");
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return headers;
    }
}

package fr.gouv.anct.minisites.admin.security;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Signals too many wrong tokens from one address within a minute (429). */
class TooManyWrongTokensException extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    TooManyWrongTokensException() {
        super(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "60");
        return headers;
    }
}

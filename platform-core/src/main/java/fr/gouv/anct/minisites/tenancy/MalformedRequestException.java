package fr.gouv.anct.minisites.tenancy;

/** Thrown for a host or a path that no legitimate client sends: 400. */
public class MalformedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedRequestException(String message) {
        super(message, null, false, false);
    }
}

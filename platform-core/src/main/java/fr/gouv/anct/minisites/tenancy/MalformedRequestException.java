package fr.gouv.anct.minisites.tenancy;

/** A host or a path that no honest client sends: answered 400. */
public class MalformedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedRequestException(String message) {
        super(message, null, false, false);
    }
}

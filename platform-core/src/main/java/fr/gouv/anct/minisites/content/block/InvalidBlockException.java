package fr.gouv.anct.minisites.content.block;

/** A block of a known type whose fields do not have that type's shape. */
public class InvalidBlockException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidBlockException(String type, Exception cause) {
        super("Block « " + type + " »: " + cause.getMessage(), cause);
    }
}

package fr.gouv.anct.minisites.provisioning.blueprint;

import org.jspecify.annotations.Nullable;

/** Thrown when a blueprint cannot be read; the message names the file. */
public class BlueprintException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BlueprintException(String file, @Nullable String problem) {
        super(file + ": " + problem);
    }

    BlueprintException(String file, Exception cause) {
        super(file + ": " + cause.getMessage(), cause);
    }
}

package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;

/**
 * Thrown for an image whose decoder would need far more time or memory than its pixels: many scans, many bytes a pixel,
 * or many packed bytes without content.
 */
public final class ExpensiveImageException extends IOException {

    private static final long serialVersionUID = 1L;

    ExpensiveImageException(String message) {
        super(message);
    }
}

package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;

/** An image whose decoder would need far more time or memory than its pixels: in many scans, of many bytes
 * a pixel, or of many packed bytes that hold nothing. */
public final class ExpensiveImageException extends IOException {

    private static final long serialVersionUID = 1L;

    ExpensiveImageException(String message) {
        super(message);
    }
}

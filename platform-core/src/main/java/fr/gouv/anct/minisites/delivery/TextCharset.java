package fr.gouv.anct.minisites.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The charset of text files, which their format does not say. Browsers read a text without one as windows-1252, in which an
 * accent of UTF-8 is two strange signs.
 */
final class TextCharset {

    private static final String TEXT = "text/";
    /** Bytes of one character. */
    private static final int LONGEST = 4;

    private TextCharset() {}

    static boolean isText(String contentType) {
        return contentType.startsWith(TEXT);
    }

    /**
     * The content type of a file with its charset: UTF-8 when its bytes are, else windows-1252, which spreadsheets write.
     *
     * @param bytes all of it
     */
    static String of(String contentType, ByteBuffer bytes) {
        if (!isText(contentType)) {
            return contentType;
        }
        return contentType + ";charset=" + (utf8(bytes) ? "UTF-8" : "windows-1252");
    }

    /** The same from its first bytes; a character that is cut off at their end is passed over. */
    static String ofStart(String contentType, ByteBuffer start) {
        int end = start.limit();
        while (end > start.position() && end > start.limit() - LONGEST && start.get(end - 1) < 0) {
            end--;
        }
        return of(contentType, start.duplicate().limit(end));
    }

    private static boolean utf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}

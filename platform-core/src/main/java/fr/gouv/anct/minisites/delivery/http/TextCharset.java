package fr.gouv.anct.minisites.delivery.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Detects the charset of text files, which their format does not state. Browsers read a text without a charset as
 * windows-1252, in which an accented letter in UTF-8 appears as two wrong characters.
 */
public final class TextCharset {

    private static final String TEXT = "text/";
    /** Maximum length of a UTF-8 character, in bytes. */
    private static final int LONGEST = 4;

    private TextCharset() {}

    public static boolean isText(String contentType) {
        return contentType.startsWith(TEXT);
    }

    /**
     * Returns the content type of a file with its charset: UTF-8 when its bytes are valid UTF-8, else windows-1252,
     * which spreadsheets write.
     *
     * @param bytes the whole file
     */
    public static String of(String contentType, ByteBuffer bytes) {
        if (!isText(contentType)) {
            return contentType;
        }
        return contentType + ";charset=" + (utf8(bytes) ? "UTF-8" : "windows-1252");
    }

    /**
     * Returns the content type with the charset of a file's first bytes; a character truncated at their end is ignored.
     */
    public static String ofStart(String contentType, ByteBuffer start) {
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

package fr.gouv.anct.minisites.delivery.file;

import java.nio.charset.StandardCharsets;

/** A generated file for machines: content type and bytes. */
@SuppressWarnings("ArrayRecordComponent")
public record GeneratedFile(String contentType, byte[] content) {

    static GeneratedFile text(String contentType, String content) {
        return new GeneratedFile(contentType + "; charset=utf-8", content.getBytes(StandardCharsets.UTF_8));
    }
}

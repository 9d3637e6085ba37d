package fr.gouv.anct.minisites.delivery.file;

import java.nio.charset.StandardCharsets;

/** A generated file for machines: content type and bytes. */
@SuppressWarnings("ArrayRecordComponent")
public record SiteFile(String contentType, byte[] content) {

    static SiteFile text(String contentType, String content) {
        return new SiteFile(contentType + "; charset=utf-8", content.getBytes(StandardCharsets.UTF_8));
    }
}

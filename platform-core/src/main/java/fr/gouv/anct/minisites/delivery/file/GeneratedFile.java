package fr.gouv.anct.minisites.delivery.file;

import java.nio.charset.StandardCharsets;

/** Content type and bytes of a file that is generated for programs, such as the sitemap or the Atom feed of a site. */
@SuppressWarnings("ArrayRecordComponent")
public record GeneratedFile(String contentType, byte[] content) {

    static GeneratedFile text(String contentType, String content) {
        return new GeneratedFile(contentType + "; charset=utf-8", content.getBytes(StandardCharsets.UTF_8));
    }
}

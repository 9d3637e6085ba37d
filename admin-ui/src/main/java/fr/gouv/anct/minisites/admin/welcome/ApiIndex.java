package fr.gouv.anct.minisites.admin.welcome;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/**
 * Response of {@code /api/v1}.
 *
 * @param version of the API, not of the software
 */
record ApiIndex(String name, String version, List<IndexLink> links) {

    /**
     * A link of the index.
     *
     * @param rel a relation of the IANA registry
     * @param href absolute; a URI template (RFC 6570) where {@code templated}
     */
    @JsonTypeName("ApiLink")
    record IndexLink(String rel, String href, String title, boolean templated) {

        IndexLink(String rel, String href, String title) {
            this(rel, href, title, false);
        }
    }
}

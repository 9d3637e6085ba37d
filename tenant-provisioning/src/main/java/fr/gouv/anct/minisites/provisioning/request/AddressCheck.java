package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.validation.Problem;

/**
 * The result of checking a slug for a site request: free, with its possible URLs, or refused with the problem to show
 * in the form.
 */
public sealed interface AddressCheck {

    /**
     * The slug is available.
     *
     * @param hostUrl the address with a host of its own
     * @param pathUrl the address on the portal's host
     */
    record Free(Slug slug, String hostUrl, String pathUrl) implements AddressCheck {

        /** Returns the address of a kind, one of the options of {@link RequestField#ADDRESS_KIND}. */
        public String url(String kind) {
            return kind.equals("path") ? pathUrl : hostUrl;
        }
    }

    /** The slug is not available. */
    record Refused(Problem problem) implements AddressCheck {}
}

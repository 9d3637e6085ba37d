package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.tenancy.Slug;

/** Whether a site can have a short name. */
public sealed interface AddressCheck {

    /**
     * It can.
     *
     * @param hostUrl the address with a host of its own
     * @param pathUrl the address on the portal's host
     */
    record Free(Slug slug, String hostUrl, String pathUrl) implements AddressCheck {

        /** The address of a kind, one of the options of {@link Field#ADDRESS_KIND}. */
        public String url(String kind) {
            return kind.equals("path") ? pathUrl : hostUrl;
        }
    }

    /** It cannot. */
    record Refused(Problem problem) implements AddressCheck {}
}

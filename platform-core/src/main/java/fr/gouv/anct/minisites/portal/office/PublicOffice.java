package fr.gouv.anct.minisites.portal.office;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * An office of the administration as the Annuaire de l'administration publishes it, without the persons who work there.
 * All texts are plain; they are empty where nothing usable is published.
 *
 * @param address lines with the postcode and the commune
 * @param phone as dialled from France
 * @param site URL of its own site
 * @param page URL of its page on service-public.gouv.fr
 * @param hours by days in the order of the week; empty when they are unknown
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublicOffice(
        String name,
        List<String> address,
        String phone,
        String email,
        String site,
        String page,
        List<OpeningTime> hours) {}

package fr.gouv.anct.minisites.rendering;

import java.util.List;

/**
 * « Aucune de ces réponses »: the form by which a visitor of the guide writes to the team of the portal.
 *
 * @param backHref the results
 */
public record GuideContactPage(
        Shell shell, String title, String backHref, List<GuideAnswerView> answers, ContactFormView form)
        implements PageModel.PortalPage {

    @Override
    public String template() {
        return "guide-contact";
    }
}

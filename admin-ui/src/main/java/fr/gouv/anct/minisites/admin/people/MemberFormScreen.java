package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;

/**
 * Screen with a form that changes the role or the end date of a member or hands over the owner role, below the effects
 * of the change.
 *
 * @param effects of submitting it, by case; a case without effects is left out
 * @param submit label of the button, which names the action
 * @param cancelHref target of the cancel link
 */
record MemberFormScreen(String lead, List<Effect> effects, FormView form, String submit, String cancelHref)
        implements Screen {

    /**
     * The effects in one case.
     *
     * @param lines as sentences
     */
    record Effect(String when, List<String> lines) {}

    MemberFormScreen {
        effects = effects.stream().filter(effect -> !effect.lines().isEmpty()).toList();
    }

    @Override
    public String template() {
        return "people/form";
    }
}

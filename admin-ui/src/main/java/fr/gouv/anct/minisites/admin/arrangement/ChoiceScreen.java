package fr.gouv.anct.minisites.admin.arrangement;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

/**
 * A few pages or images to choose from, found by words. Never all of them: a site has thousands.
 *
 * @param search the field for the words
 * @param found what was found, as radios; without options when nothing was
 * @param button value of the button that searches without a script
 */
public record ChoiceScreen(FieldView search, FieldView found, String button) implements Screen {

    @Override
    public String template() {
        return "arrangement/found";
    }

    /** The same with what is wrong, said at the field for the words. */
    public ChoiceScreen withError(String text) {
        return new ChoiceScreen(search.withError(text, List.of()), found, button);
    }
}

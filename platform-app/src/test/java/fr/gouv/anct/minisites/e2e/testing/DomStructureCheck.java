package fr.gouv.anct.minisites.e2e.testing;

import com.microsoft.playwright.Page;
import java.util.List;

/** Checks what axe does not: one h1, names of images, drawings and fields, ARIA references with a target. */
final class DomStructureCheck {

    private static final String FAULTS = """
        () => {
          const wrong = [];
          const titles = [...document.querySelectorAll('h1')].filter(title => title.textContent.trim());
          if (titles.length !== 1) wrong.push(titles.length + ' h1');
          document.querySelectorAll('img:not([alt])').forEach(image => wrong.push('img without alt: ' + image.src));
          document.querySelectorAll('svg').forEach(drawing => {
            if (!drawing.closest('[aria-hidden=true]') && !drawing.getAttribute('aria-label')
                && !drawing.querySelector('title')) wrong.push('svg that says nothing and is not hidden');
          });
          document.querySelectorAll('input:not([type=hidden]), textarea, select').forEach(field => {
            const label = [...field.labels].map(one => one.textContent).join(' ').trim();
            if (!label && !field.getAttribute('aria-label')) wrong.push('no label: ' + field.name);
          });
          document.querySelectorAll('main [aria-describedby], main [aria-labelledby], main [aria-controls]').forEach(
            element => ['aria-describedby', 'aria-labelledby', 'aria-controls'].forEach(attribute =>
              (element.getAttribute(attribute) ?? '').split(' ').filter(id => id && !document.getElementById(id))
                .forEach(id => wrong.push(attribute + ' of nothing: ' + id))));
          return wrong;
        }\
        """;

    private DomStructureCheck() {}

    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        return (List<String>) page.evaluate(FAULTS);
    }
}

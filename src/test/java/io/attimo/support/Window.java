package io.attimo.support;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.attimo.demo.Persona;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One person at one screen. */
public final class Window implements AutoCloseable {

    private static final String STICKS_OUT = """
            () => {
              const width = document.documentElement.clientWidth
              if (document.scrollingElement.scrollWidth <= width) return []
              const scrolls = node => node && (getComputedStyle(node).overflowX !== 'visible' || scrolls(node.parentElement))
              return [...document.body.querySelectorAll('*')]
                .filter(node => node.getBoundingClientRect().right > width + 1 && !scrolls(node.parentElement))
                .map(node => node.tagName.toLowerCase() + '.' + (node.getAttribute('class') || node.id))
                .concat('the page')
                .slice(0, 4)
            }""";

    /** What else axe knows of a page is longer than the page. */
    private static final AxeRunOptions VIOLATIONS = new AxeRunOptions();

    static {
        VIOLATIONS.setResultTypes(List.of("violations"));
    }

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private Response answer;

    Window(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onDialog(dialog -> {
            errors.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    public int opens(String address) {
        answer = page.navigate(address);
        return answer.status();
    }

    /** The answer to an address without going there, with the person's cookies. */
    public APIResponse asks(String address) {
        return context.request().get(address);
    }

    /** Goes home in the tenant and takes the persona's button at the demo's identity provider. */
    public void signsIn(Persona persona) {
        signsIn(persona, persona.issuer());
        opens("/t/" + persona.issuer() + "/home");
    }

    /** The same at a company that has no provider of its own; ends wherever the company begins. */
    public void signsIn(Persona persona, String tenant) {
        opens("/t/" + tenant + "/home");
        button(persona.fullName()).click();
        page.waitForURL(url -> url.contains("/t/" + tenant + "/") && !url.contains("/callback"));
    }

    /** Chooses a language in the menu unless it is spoken already; answers the one spoken before. */
    public String speaks(String language) {
        var before = page.locator("html").getAttribute("lang");
        if (!before.equals(language)) {
            page.locator(".menu summary").click();
            page.locator("button[name=language][value=" + language + "]").click();
            page.waitForURL(page.url());
        }
        return before;
    }

    public Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    public Page page() {
        return page;
    }

    public String address() {
        return page.url();
    }

    /** The page as it was sent, before the browser mends it. */
    public String html() {
        return answer.text();
    }

    /** Loads the page again until the words are gone from it. */
    public void renewsWhile(String words, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (page.locator("main").innerText().contains(words)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still “" + words + "” at " + address());
            }
            page.waitForTimeout(1_000);
            page.reload();
        }
    }

    public void becomes(int width) {
        page.setViewportSize(width, 800);
    }

    /** What is wider than the screen, so that a person has to push the page sideways. */
    @SuppressWarnings("unchecked")
    public List<String> sticksOut() {
        return (List<String>) page.evaluate(STICKS_OUT);
    }

    @SuppressWarnings("unchecked")
    public List<String> links() {
        return (List<String>) page.locator("a[href]").evaluateAll("links => links.map(link => link.href)");
    }

    /** What axe finds against WCAG 2.2 AA and good practice, one line each; in this page alone, as no page has frames. */
    public List<String> barriers() {
        return new AxeBuilder(page)
                .setLegacyMode(true).options(VIOLATIONS).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " " + node.getTarget()))
                        .toList();
    }

    /** What the browser complained of since the last time: scripts, the content policy, dialogs. */
    public List<String> errors() {
        var heard = List.copyOf(errors);
        errors.clear();
        return heard;
    }

    public void takesPicture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }
}

package io.attimo.support;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What came back, as somebody sees it; whatever they fill in or press must be on it. */
public class Page {

    private record Attachment(String fileName, byte[] content) {}

    private final Visitor visitor;
    private final Connection.Response response;
    private final Map<String, List<String>> filled = new HashMap<>();
    private final Map<String, Attachment> attached = new HashMap<>();
    private Document document;

    Page(Visitor visitor, Connection.Response response) {
        this.visitor = visitor;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public String header(String name) {
        return response.header(name);
    }

    /** The address it was found at in the end, without host. */
    public String address() {
        return response.url().getPath()
                + (response.url().getQuery() == null ? "" : "?" + response.url().getQuery());
    }

    public Document document() {
        if (document == null) {
            document = Jsoup.parse(body(), response.url().toString());
        }
        return document;
    }

    public String text(String selector) {
        var found = document().selectFirst(selector);
        if (found == null) {
            throw new NoSuchElementException("no " + selector + " on " + address() + " (" + status() + ")");
        }
        return found.text();
    }

    public List<String> texts(String selector) {
        return document().select(selector).eachText();
    }

    public boolean has(String selector) {
        return document().selectFirst(selector) != null;
    }

    /** Whether a button or link with exactly these words can be used. */
    public boolean shows(String words) {
        return document().select("button, a").stream()
                .anyMatch(each -> each.text().equals(words));
    }

    public Page fills(String name, String... values) {
        filled.put(name, List.of(values));
        return this;
    }

    /** Chooses a file for a field of the form. */
    public Page attaches(String field, String fileName, byte[] content) {
        attached.put(field, new Attachment(fileName, content));
        return this;
    }

    /** What the form would send, for who sends it in a way that no button does. */
    public Map<String, String> form(String selector) {
        var form = new HashMap<String, String>();
        ((FormElement) document().selectFirst(selector)).formData().forEach(pair -> form.put(pair.key(), pair.value()));
        filled.forEach((name, values) -> form.put(name, values.get(0)));
        return form;
    }

    public Page follows(String words) {
        return document().select("a").stream()
                .filter(link -> link.text().equals(words))
                .findFirst()
                .map(link -> visitor.visits(link.attr("abs:href")))
                .orElseThrow(() -> new NoSuchElementException("no link " + words + " on " + address()));
    }

    public Page presses(String words) {
        return press(document().select("button").stream()
                .filter(button -> button.text().equals(words))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no button " + words + " on " + address())));
    }

    /** The button the selector finds, where several bear the same words. */
    public Page pressesThe(String selector) {
        var button = document().selectFirst(selector);
        if (button == null) {
            throw new NoSuchElementException("no button " + selector + " on " + address());
        }
        return press(button);
    }

    private Page press(Element button) {
        var form = (FormElement) button.closest("form");
        var action = button.hasAttr("formaction")
                ? button.attr("abs:formaction")
                : form.hasAttr("action") ? form.attr("abs:action") : document().location();
        var data = new ArrayList<Connection.KeyVal>();
        for (var pair : form.formData()) {
            if (!filled.containsKey(pair.key()) && !attached.containsKey(pair.key())) {
                data.add(pair);
            }
        }
        var method = form.attr("method").equalsIgnoreCase("post") ? Method.POST : Method.GET;
        var request = visitor.request(action).method(method).data(data);
        filled.forEach((name, values) -> values.forEach(value -> request.data(name, value)));
        if (form.attr("enctype").equals("multipart/form-data")) {
            request.header("Content-Type", "multipart/form-data");
            attached.forEach(
                    (field, file) -> request.data(field, file.fileName(), new ByteArrayInputStream(file.content())));
        }
        if (!button.attr("name").isEmpty()) {
            request.data(button.attr("name"), button.attr("value"));
        }
        return visitor.send(request);
    }
}

package io.attimo.support;

import io.attimo.demo.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;

/** A browser without JavaScript: one person's session at one tenant. Paths are of the tenant's pages. */
public class Visitor {

    private final String address;
    private final String tenant;
    private final Connection session;

    public Visitor(String address, String tenant) {
        this.address = address;
        this.tenant = tenant;
        session = Jsoup.newSession()
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .timeout(60_000)
                .maxBodySize(0);
    }

    /** Somebody at an https address, whose browser trusts what it is told to. */
    public static Visitor at(String address, String tenant, SSLContext trust) {
        var visitor = new Visitor(address, tenant);
        visitor.session.sslContext(trust);
        return visitor;
    }

    /** Somebody who signs in to an application that is a process of its own. */
    public static Visitor at(String address, Persona persona) {
        return new Visitor(address, persona.issuer()).signsInAs(persona.subject());
    }

    public Visitor signsInAs(String persona) {
        var page = visits("/home");
        var action = page.document().selectFirst("form").attr("abs:action");
        var home = send(session.newRequest(action)
                .method(Method.POST)
                .header("Sec-Fetch-Site", "same-origin")
                .data("persona", persona));
        if (home.status() != 200) {
            throw new AssertionError(persona + " could not sign in: " + home.status() + " " + home.body());
        }
        return this;
    }

    public Page visits(String path) {
        return visitsAddress(path.startsWith("http") ? path : address + "/t/" + tenant + path);
    }

    /** An address outside of the tenant's pages. */
    public Page visitsOutside(String path) {
        return visitsAddress(address + path);
    }

    private Page visitsAddress(String url) {
        return send(session.newRequest(url).method(Method.GET));
    }

    public Page posts(String path) {
        return posts(path, Map.of());
    }

    public Page posts(String path, Map<String, String> form) {
        return send(session.newRequest(address + "/t/" + tenant + path)
                .method(Method.POST)
                .header("Sec-Fetch-Site", "same-origin")
                .data(new HashMap<>(form)));
    }

    public Visitor speaking(String language) {
        session.header("Accept-Language", language);
        return this;
    }

    /** With a cookie that somebody put there. */
    public Visitor holding(String cookie, String value) {
        var planted = new HttpCookie(cookie, value);
        planted.setPath("/t/" + tenant);
        session.cookieStore().add(URI.create(address), planted);
        return this;
    }

    public String address() {
        return address;
    }

    public String tenant() {
        return tenant;
    }

    public Map<String, String> cookies() {
        var cookies = new HashMap<String, String>();
        session.cookieStore().getCookies().forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        return cookies;
    }

    /** As a browser sends them. */
    public String cookieHeader() {
        return cookieHeader(cookies());
    }

    public static String cookieHeader(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    Page send(Connection request) {
        try {
            return new Page(this, request.execute());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection request(String url) {
        return session.newRequest(url).header("Sec-Fetch-Site", "same-origin");
    }
}

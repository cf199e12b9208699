package org.clearground.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The OpenAPI document, written from the calls themselves: what is called is told, and nothing else.
@RestController
final class OpenApiDocument {

    private static final String ROOT = "/api/v1/";
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)(?::[^/]*)?\\}(?=/|$)");
    private static final Map<String, String> FAULTS = Map.of(
            "400", "The question cannot be read; the sentence says why.",
            "401", "No token, or one that opens nothing.",
            "403", "The token's scope or the person's role does not open this.",
            "404", "There is no such thing.",
            "409", "It is not open to that, or not any more; a key was used for something else.",
            "422", "Faults keep it out of the books: findings has each with its code, sentence and field.",
            "429", "Too many calls with a wrong token from your address: wait as long as Retry-After says.");
    private static final String FILES = "files";
    private static final String OVERRIDES = "overrides";

    private final RequestMappingHandlerMapping pages;

    OpenApiDocument(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        this.pages = pages;
    }

    @Told("This document.")
    @Needs(Right.OPEN)
    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<String> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json().toString());
    }

    JsonObject json() {
        TreeMap<String, JsonObject.Builder> paths = new TreeMap<>();
        pages.getHandlerMethods().entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().toString()))
                .forEach(e -> e.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith(ROOT))
                        .forEach(path -> paths.computeIfAbsent(
                                        path.replaceAll(":[^/}]*\\}", "}"), _ -> JsonObject.builder())
                                .put(method(e.getKey()), operation(path, e.getValue()))));
        JsonObject.Builder all = JsonObject.builder();
        paths.forEach((path, operations) -> all.put(path, operations.build()));
        return JsonObject.builder()
                .put("openapi", "3.1.0")
                .put(
                        "info",
                        JsonObject.builder()
                                .put("title", "Clearground")
                                .put("version", "1")
                                .put(
                                        "description",
                                        "Books of mine action. Answers are as known at an entry of the books; the same question about the"
                                                + " same entry has the same answer for ever.")
                                .build())
                .put("paths", all.build())
                .put("components", components())
                .build();
    }

    private static String method(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().iterator().next().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static JsonObject operation(String path, HandlerMethod method) {
        Told told = Objects.requireNonNull(method.getMethodAnnotation(Told.class), path);
        Needs needs = Objects.requireNonNull(method.getMethodAnnotation(Needs.class), path);
        List<JsonObject> parameters = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            parameters.add(parameter(variable.group(1), "path", "", true));
        }
        for (String ask : told.asks()) {
            int colon = ask.indexOf(':');
            parameters.add(parameter(
                    ask.substring(0, colon), "query", ask.substring(colon + 1).strip(), false));
        }
        if (told.once()) {
            parameters.add(parameter(
                    "Idempotency-Key",
                    "header",
                    "Your own name of what you send, 1 to 100 plain characters: sent again under it, it is kept once.",
                    true));
        }
        boolean open = needs.value() == Right.OPEN;
        JsonObject.Builder operation = JsonObject.builder()
                .put(
                        "operationId",
                        method.getMethod().getName() + "_"
                                + path.substring(ROOT.length()).replaceAll("[^a-z]+", "_"))
                .put("summary", told.value())
                .put("parameters", JsonArray.of(parameters, p -> p))
                .put("responses", responses(told))
                .put(
                        "security",
                        open
                                ? JsonArray.EMPTY
                                : JsonArray.of(
                                        List.of("token"),
                                        name -> JsonObject.builder()
                                                .put(name, JsonArray.EMPTY)
                                                .build()));
        if (told.sends().length > 0) {
            operation.put("requestBody", body(told.sends()));
        }
        return operation.build();
    }

    private static JsonObject responses(Told told) {
        JsonObject.Builder responses = JsonObject.builder()
                .put("200", answer("The answer.", "application/json", "#/components/schemas/Answer"))
                .put("202", answer("Not there yet: ask again.", "application/json", "#/components/schemas/Answer"))
                .put(
                        "304",
                        JsonObject.builder().put("description", "As it was.").build());
        if (told.once()) {
            responses.put("201", answer("It waits now.", "application/json", "#/components/schemas/Answer"));
        }
        FAULTS.forEach((status, sentence) ->
                responses.put(status, answer(sentence, "application/problem+json", "#/components/schemas/Problem")));
        return responses.build();
    }

    private static JsonObject body(String[] members) {
        JsonObject.Builder properties = JsonObject.builder();
        boolean files = false;
        for (String member : members) {
            int colon = member.indexOf(':');
            String name = member.substring(0, colon);
            files |= name.equals(FILES);
            properties.put(
                    name,
                    JsonObject.builder()
                            .put("description", member.substring(colon + 1).strip())
                            .put("type", kind(name))
                            .build());
        }
        return JsonObject.builder()
                .put("required", !members[0].startsWith(OVERRIDES))
                .put(
                        "content",
                        JsonObject.builder()
                                .put(
                                        files ? "multipart/form-data" : "application/json",
                                        JsonObject.builder()
                                                .put("schema", object(properties.build()))
                                                .build())
                                .build())
                .build();
    }

    private static String kind(String member) {
        return switch (member) {
            case "fields", OVERRIDES -> "object";
            case "exception" -> "boolean";
            case "version", "instead_of" -> "integer";
            case FILES -> "array";
            default -> "string";
        };
    }

    private static JsonObject parameter(String name, String in, String meaning, boolean required) {
        JsonObject.Builder parameter = JsonObject.builder()
                .put("name", name)
                .put("in", in)
                .put("required", required)
                .put("schema", JsonObject.builder().put("type", "string").build());
        return (meaning.isEmpty() ? parameter : parameter.put("description", meaning)).build();
    }

    private static JsonObject answer(String sentence, String type, String schema) {
        JsonObject of = JsonObject.builder()
                .put("schema", JsonObject.builder().put("$ref", schema).build())
                .build();
        return JsonObject.builder()
                .put("description", sentence)
                .put("content", JsonObject.builder().put(type, of).build())
                .build();
    }

    private static JsonObject components() {
        JsonObject text = JsonObject.builder().put("type", "string").build();
        JsonObject number = JsonObject.builder().put("type", "integer").build();
        JsonObject known =
                JsonObject.builder().put("known_at", number).put("head", text).build();
        JsonObject problem = JsonObject.builder()
                .put("type", text)
                .put("title", text)
                .put("status", number)
                .put("detail", text)
                .put(
                        "findings",
                        JsonObject.builder()
                                .put("type", "array")
                                .put(
                                        "items",
                                        object(JsonObject.builder()
                                                .put("code", text)
                                                .put("severity", text)
                                                .put("message", text)
                                                .put("field", text)
                                                .build()))
                                .build())
                .build();
        return JsonObject.builder()
                .put(
                        "schemas",
                        JsonObject.builder()
                                .put("Answer", object(known))
                                .put("Problem", object(problem))
                                .build())
                .put(
                        "securitySchemes",
                        JsonObject.builder()
                                .put(
                                        "token",
                                        JsonObject.builder()
                                                .put("type", "http")
                                                .put("scheme", "bearer")
                                                .build())
                                .build())
                .build();
    }

    private static JsonObject object(JsonObject properties) {
        return JsonObject.builder()
                .put("type", "object")
                .put("properties", properties)
                .build();
    }
}

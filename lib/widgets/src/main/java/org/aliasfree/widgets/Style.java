package org.aliasfree.widgets;

import java.util.List;

/** Looks of a widget: CSS values. Each kind of widget has some of these properties. */
public final class Style extends Model {
  private static final String FONT =
      " font_family font_size font_style font_variant font_weight text_color text_decoration";

  private final Kind kind;
  private boolean chosen;

  /** Which properties the front end knows for which widgets. */
  enum Kind {
    DESCRIPTION("DescriptionStyleModel", "description_width"),
    SLIDER("SliderStyleModel", "description_width handle_color"),
    TOGGLE_BUTTONS("ToggleButtonsStyleModel", "description_width button_width font_weight"),
    CHECKBOX("CheckboxStyleModel", "description_width background"),
    TEXT("TextStyleModel", "description_width background font_size text_color"),
    HTML("HTMLStyleModel", "description_width background font_size text_color"),
    LABEL("LabelStyleModel", "description_width background" + FONT),
    BUTTON("ButtonStyleModel", "button_color" + FONT);

    private final String model;
    private final String properties;

    Kind(String model, String properties) {
      this.model = model;
      this.properties = properties;
    }

    private boolean has(String property) {
      return List.of(properties.split(" ")).contains(property);
    }
  }

  Style(Kind kind) {
    super(CONTROLS, kind.model, BASE, "StyleView");
    this.kind = kind;
    if (kind.has("description_width")) {
      setQuietly("description_width", "");
    }
    if (kind == Kind.TOGGLE_BUTTONS) {
      setQuietly("button_width", "");
      setQuietly("font_weight", "");
    }
  }

  private Style css(String property, String value) {
    Args.check(kind.has(property), "%s has no %s", kind.model, property);
    Args.check(value != null, "%s must not be null", property);
    set(property, value);
    return this;
  }

  /** Sets the label's width; {@code "initial"} is as wide as its text. */
  public Style descriptionWidth(String css) {
    chosen = true;
    return css("description_width", css);
  }

  /** Sets the label's width unless the user has. */
  void align(String css) {
    if (!chosen) {
      css("description_width", css);
    }
  }

  /** Sets the colour of a slider's handle. */
  public Style handleColor(String css) {
    return css("handle_color", css);
  }

  /** Sets the colour of a button. */
  public Style buttonColor(String css) {
    return css("button_color", css);
  }

  /** Sets the width of each toggle button. */
  public Style buttonWidth(String css) {
    return css("button_width", css);
  }

  /** Sets the colour of the text. */
  public Style textColor(String css) {
    return css("text_color", css);
  }

  /** Sets the background. */
  public Style background(String css) {
    return css("background", css);
  }

  /** Sets the size of the text. */
  public Style fontSize(String css) {
    return css("font_size", css);
  }

  /** Sets the weight of the text, for instance {@code "bold"}. */
  public Style fontWeight(String css) {
    return css("font_weight", css);
  }
}

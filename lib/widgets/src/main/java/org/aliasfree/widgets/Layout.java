package org.aliasfree.widgets;

import java.util.List;

/**
 * Size and place of a widget: CSS values such as {@code "300px"}, {@code "100%"}, {@code "20em"}.
 */
public final class Layout extends Model {
  Layout() {
    super(BASE, "LayoutModel", BASE, "LayoutView");
  }

  private Layout css(String property, String value) {
    Args.check(value != null, "%s must not be null; \"\" takes it back", property);
    set(property, value);
    return this;
  }

  /** Sets the width. */
  public Layout width(String css) {
    return css("width", css);
  }

  /** Sets the smallest width. */
  public Layout minWidth(String css) {
    return css("min_width", css);
  }

  /** Sets the largest width. */
  public Layout maxWidth(String css) {
    return css("max_width", css);
  }

  /** Sets the height. */
  public Layout height(String css) {
    return css("height", css);
  }

  /** Sets the smallest height. */
  public Layout minHeight(String css) {
    return css("min_height", css);
  }

  /** Sets the largest height. */
  public Layout maxHeight(String css) {
    return css("max_height", css);
  }

  /** Sets the space around. */
  public Layout margin(String css) {
    return css("margin", css);
  }

  /** Sets the space inside the border. */
  public Layout padding(String css) {
    return css("padding", css);
  }

  /** Sets the border on all four sides, for instance {@code "1px solid gray"}. */
  public Layout border(String css) {
    for (String side : List.of("border_top", "border_right", "border_bottom", "border_left")) {
      css(side, css);
    }
    return this;
  }

  /** Sets how it takes part in the page; {@code "none"} hides it and gives up its space. */
  public Layout display(String css) {
    return css("display", css);
  }

  /** Sets {@code "hidden"} or {@code "visible"}; a hidden widget keeps its space. */
  public Layout visibility(String css) {
    return css("visibility", css);
  }

  /** Sets what happens to content that is too large. */
  public Layout overflow(String css) {
    return css("overflow", css);
  }

  /** Sets the share of a box's free space, for instance {@code "1 1 auto"}. */
  public Layout flex(String css) {
    return css("flex", css);
  }

  /** Sets direction and wrapping of a box, for instance {@code "row wrap"}. */
  public Layout flexFlow(String css) {
    return css("flex_flow", css);
  }

  /** Sets the children's place across a box. */
  public Layout alignItems(String css) {
    return css("align_items", css);
  }

  /** Sets the children's place along a box. */
  public Layout justifyContent(String css) {
    return css("justify_content", css);
  }
}

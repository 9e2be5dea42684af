<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT
     For the benchmark: the points that an Akoma Ntoso report marks as
     recommendations, as CSV with the headings above them and the lead-in. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:strip-space elements="*"/>

  <xsl:template match="/">
    <xsl:text>label,section,lead_in,text&#10;</xsl:text>
    <xsl:apply-templates
        select="//akn:point[@refersTo = '#recommendation']"/>
  </xsl:template>

  <xsl:template match="akn:point">
    <xsl:variable name="section">
      <xsl:for-each select="ancestor::*/akn:heading">
        <xsl:if test="position() &gt; 1"> &gt; </xsl:if>
        <xsl:value-of select="normalize-space(.)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="cell">
      <xsl:with-param name="text" select="normalize-space(akn:num)"/>
    </xsl:call-template>
    <xsl:text>,</xsl:text>
    <xsl:call-template name="cell">
      <xsl:with-param name="text" select="string($section)"/>
    </xsl:call-template>
    <xsl:text>,</xsl:text>
    <xsl:call-template name="cell">
      <xsl:with-param name="text" select="normalize-space(../akn:intro)"/>
    </xsl:call-template>
    <xsl:text>,</xsl:text>
    <xsl:call-template name="cell">
      <xsl:with-param name="text" select="normalize-space(akn:content)"/>
    </xsl:call-template>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- A cell of RFC 4180: in quotes where it holds a comma or a quote. -->
  <xsl:template name="cell">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, ',') or contains($text, '&quot;')">
        <xsl:text>"</xsl:text>
        <xsl:call-template name="double">
          <xsl:with-param name="text" select="$text"/>
        </xsl:call-template>
        <xsl:text>"</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="double">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '&quot;')">
        <xsl:value-of select="substring-before($text, '&quot;')"/>
        <xsl:text>""</xsl:text>
        <xsl:call-template name="double">
          <xsl:with-param name="text"
              select="substring-after($text, '&quot;')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
